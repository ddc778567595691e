-- The same basic-living benefit paid to one person by two counties for the same months.
with drawn as (
  select distinct key, person_id, area, valid_from,
    award.programme in ('MZ-TEKUN-S', 'MZ-TEKUN-C') as is_destitute
  from counted_member
  join award using (key)
  where award.programme in ('MZ-DIBAO-U', 'MZ-DIBAO-R', 'MZ-DIBAO-SP', 'MZ-TEKUN-S', 'MZ-TEKUN-C')
),
drawn_twice as (
  select person_id, is_destitute
  from drawn
  group by all
  having min(area) <> max(area)
),
candidate as (from drawn semi join drawn_twice using (person_id, is_destitute)),
share as (
  select *, first_value(area) over in_time as first_area
  from shares_of(candidate)
  join candidate using (key, person_id)
  window in_time as (partition by person_id, is_destitute order by month, valid_from, key)
),
compared as (
  -- Most people are paid by one authority alone. A prefecture counts as one with its counties.
  from share
  qualify bool_or(
    area <> first_area
    and not (
      left(area, 4) = left(first_area, 4) and (area like '%00' or first_area like '%00')
    )
  ) over (partition by person_id, is_destitute)
),
share_of_authority as (
  -- From the prefecture's own share on, all of the prefecture is the authority that came first.
  select person_id, is_destitute, month, fen,
    if(bool_or(area like '%00') over in_order, first_value(area) over in_order, area) as authority
  from compared
  window in_order as (
    partition by person_id, is_destitute, month, left(area, 4) order by valid_from, key
  )
),
paid_by_authority as (
  select person_id, is_destitute, month, authority, sum(fen) as fen
  from share_of_authority
  group by all
),
hukou as (
  select person_id, valid_from, current_area(county) as area
  from civil_affairs.hukou_residence
  semi join paid_by_authority using (person_id)
),
transfer as (
  select distinct later.person_id, month_of(later.valid_from) + grace.months as month
  from hukou as later
  join hukou as before on before.person_id = later.person_id
    and before.valid_from < later.valid_from
    and before.area <> later.area
  cross join unnest(range(getvariable('hukouTransfer.graceMonths') + 1)) as grace (months)
),
doubled as (
  select person_id, is_destitute, month, sum(fen) - max(fen) as lower_fen
  from paid_by_authority
  anti join transfer using (person_id, month)
  group by person_id, is_destitute, month
  having count(*) > 1
)
select 'PERSON' as subject_kind, person_id as subject_id, sum(lower_fen) as amount_fen,
  null as variant
from doubled
group by person_id, is_destitute
having count(*) >= getvariable('overlap.minMonths')
