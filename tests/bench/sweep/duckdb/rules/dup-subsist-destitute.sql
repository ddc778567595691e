-- Subsistence allowance and destitute support for one person in the same months.
with drawn as (
  select distinct key, person_id, programme in ('MZ-TEKUN-S', 'MZ-TEKUN-C') as is_destitute
  from counted_member
  where programme in ('MZ-DIBAO-U', 'MZ-DIBAO-R', 'MZ-DIBAO-SP', 'MZ-TEKUN-S', 'MZ-TEKUN-C')
),
drawn_twice as (
  select person_id from drawn where is_destitute
  intersect
  select person_id from drawn where not is_destitute
),
candidate as (from drawn semi join drawn_twice using (person_id)),
share as (from shares_of(candidate) join candidate using (key, person_id) join award using (key)),
since as (
  select month_of(getvariable('as_of')) + 1 - getvariable('overlap.lookbackMonths') as month
),
allowance as (select person_id, month, fen from share where not is_destitute),
support_paid as (
  select person_id, month, fen, status
  from share
  where is_destitute and month_of(valid_from) <= month
),
-- A centralised stay counts without a payment, but only for whole months.
support_stayed as (
  select person_id, stayed.month, 0 as fen, status
  from candidate
  join award using (key)
  cross join since
  cross join unnest(generate_series(since.month, month_of(getvariable('as_of')))) as stayed (month)
  where programme = 'MZ-TEKUN-C'
    and is_in_force(status)
    and covers_month(valid_from, valid_until, stayed.month)
),
support as (
  select * from (
    from support_paid
    union all
    from support_stayed anti join support_paid using (person_id, month)
  )
  where month >= (select month from since)
),
doubled as (
  select person_id, month from allowance
  intersect
  select person_id, month from support
),
enough as (
  select person_id from doubled
  group by person_id
  having count(*) >= getvariable('overlap.minMonths')
),
paid_twice as (
  -- Destitute support is the lawful benefit, unless it was granted wrongly from the start.
  select person_id, if(is_revoked, support_fen, allowance_fen) as fen
  from (
    select person_id, sum(fen) as support_fen, bool_and(status = 'REVOKED') as is_revoked
    from support join doubled using (person_id, month) join enough using (person_id)
    group by person_id
  )
  join (
    select person_id, sum(fen) as allowance_fen
    from allowance join doubled using (person_id, month)
    group by person_id
  ) using (person_id)
),
-- Both awards stand open, and only one of them was paid.
open_award as (
  select candidate.person_id, is_destitute, valid_from, key,
    greatest(month_of(valid_from), max(month_of(member_from))) as latest
  from candidate
  join award using (key)
  join member on member.key = award.key and member.person_id = candidate.person_id
  where status = 'ACTIVE'
    and covers(valid_from, valid_until, getvariable('as_of'))
    and covers(member_from, member_until, getvariable('as_of'))
  group by candidate.person_id, is_destitute, valid_from, key
  having bool_or(is_counted)
),
open_pair as (
  select person_id,
    greatest(max(latest) + 1, (select month from since)) as first,
    month_of(getvariable('as_of')) - 1 as last
  from (
    from open_award
    qualify row_number() over (partition by person_id, is_destitute order by valid_from, key) = 1
  )
  anti join enough using (person_id)
  group by person_id
  having count(*) = 2
),
not_closed as (
  select person_id
  from open_pair
  where last - first + 1 >= getvariable('overlap.minMonths')
    and exists (
      from allowance
      where allowance.person_id = open_pair.person_id and month between first and last
    ) <> exists (
      from support
      where support.person_id = open_pair.person_id and month between first and last
    )
)
select 'PERSON' as subject_kind, person_id as subject_id, fen as amount_fen, null as variant
from paid_twice
union all
select 'PERSON', person_id, 0, 'status-not-closed' from not_closed
