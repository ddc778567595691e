-- A person on basic living who is in no insurance scheme, or paid more of the premium than the subsidy leaves to pay.
with cut_off_of as (
  select year, make_date(year, 2, 28) as cut_off
  from unnest([year(getvariable('as_of')), year(getvariable('as_of')) - 1]) as years (year)
),
insurance_year as (
  select max_by(year, cut_off) as year, max(cut_off) as cut_off
  from cut_off_of
  where cut_off + getvariable('premium.lagDays')::integer <= getvariable('as_of')
),
claim as (
  select person_id,
    bool_or(award.programme in ('MZ-TEKUN-S', 'MZ-TEKUN-C', 'MZ-ORPHAN')) as is_full
  from award
  join counted_member using (key)
  cross join insurance_year
  where award.programme in (
      'MZ-TEKUN-S', 'MZ-TEKUN-C', 'MZ-ORPHAN',
      'MZ-DIBAO-U', 'MZ-DIBAO-R', 'MZ-DIBAO-SP', 'MZ-DEFACTO'
    )
    and part_of is null
    and is_in_force(status)
    and decided_on <= cut_off
    and covers(valid_from, valid_until, cut_off)
    and covers(member_from, member_until, cut_off)
    and valid_from <= months_later(cut_off, -getvariable('premium.minMonths'))
  group by person_id
),
enrolment as (
  select person_id, sum(paid_by_person_fen) as own_fen,
    bool_or(scheme = 'EMPLOYEE' or not is_in_province or is_refund_pending) as is_elsewhere
  from healthcare_security.insurance_enrolment
  join insurance_year using (year)
  group by person_id
),
subsidy as (
  select person_id, sum(paid_fen) as fen
  from (
    select distinct person_id, key, paid_fen
    from counted_member
    join paid_grant using (key)
    join healthcare_security.award as medical on medical.id = key
    join insurance_year on year = insurance_year
    where paid_grant.programme in ('YB-PREM-FULL', 'YB-PREM-FIX')
  )
  group by person_id
),
excused as (
  select person_id from enrolment where is_elsewhere
  union
  select person_id
  from civil_affairs.custody_or_service, insurance_year
  where kind in (
      'MILITARY_SERVICE', 'NON_COMMISSIONED_SERVICE', 'PRISON', 'COMPULSORY_REHABILITATION'
    )
    and covers(valid_from, valid_until, cut_off)
  union
  select person_id
  from civil_affairs.death
  where not is_revoked and died_on <= getvariable('as_of')
  union
  select person_id
  from civil_affairs.hukou_residence, insurance_year
  where (valid_until is null or cut_off < valid_until) and county not like '43%'
  union
  select person_id
  from healthcare_security.application, insurance_year
  where programme in ('YB-PREM-FULL', 'YB-PREM-FIX')
    and (
      state = 'OPEN'
      or (state <> 'GRANTED' and coalesce(decided_on, applied_on) >= months_later(cut_off, -12))
    )
),
entitled as (
  select person_id, contribution.value as contribution_fen,
    if(is_full, contribution.value, fixed.value) as fen
  from claim
  anti join excused using (person_id)
  join insurance_year on true
  join dated_parameter as contribution
    on contribution.name = 'premium.contributionFen' and contribution.month = year * 12 + 1
  join dated_parameter as fixed on fixed.name = 'premium.fixedFen' and fixed.month = year * 12 + 1
),
gap as (
  select person_id,
    -- LEAST leaves out what is null: nobody can have overpaid who is not insured.
    least(
      entitled.fen - coalesce(subsidy.fen, 0),
      own_fen - (contribution_fen - entitled.fen)
    ) as fen,
    if(enrolment.person_id is null, 'not-insured', null) as variant
  from entitled
  left join subsidy using (person_id)
  left join enrolment using (person_id)
)
select 'PERSON' as subject_kind, person_id as subject_id, fen as amount_fen, variant
from gap
where fen > 0
