-- The premium of one insurance year subsidised twice, beyond the contribution, or beside the employee scheme.
with subsidy as (
  select distinct person_id, insurance_year, key, paid_fen, area,
    coalesce(funder, 'HEALTHCARE_SECURITY') as funder, identity_class, scheme,
    paid_grant.decided_on, paid_grant.refers_to
  from counted_member
  join paid_grant using (key)
  join healthcare_security.award as medical on medical.id = key
  where paid_grant.programme in ('YB-PREM-FULL', 'YB-PREM-FIX')
    and insurance_year is not null
    and paid_fen > 0
),
single as (
  -- A subsidy that tops up another one is a part of it.
  from subsidy
  where not exists (
    from subsidy as other
    where other.person_id = subsidy.person_id
      and other.insurance_year = subsidy.insurance_year
      and other.key = subsidy.refers_to
  )
),
twice as (
  select person_id, insurance_year, sum(fen) as fen
  from (
    select person_id, insurance_year, sum(paid_fen) - max(paid_fen) as fen
    from single
    group by person_id, insurance_year, funder
    having count(distinct area) > 1 or count(distinct identity_class) > 1
  )
  group by person_id, insurance_year
),
over_contribution as (
  select person_id, insurance_year, sum(paid_fen) - any_value(value) as fen
  from subsidy
  join dated_parameter on name = 'premium.contributionFen' and month = insurance_year * 12
  group by person_id, insurance_year
  having fen > 0
),
employee as (
  select enrolment.id, person_id, insurance_year, sum(paid_fen) as fen
  from healthcare_security.insurance_enrolment as enrolment
  join subsidy using (person_id)
  where enrolment.scheme = 'EMPLOYEE'
    and insurance_year = year
    and subsidy.scheme is distinct from 'EMPLOYEE'
    and enrolled_on <= decided_on
    and getvariable('premium.employeeMonths') <= len(list_filter(
      range(year * 12, year * 12 + 12),
      lambda month_index: covers_month(
        enrolled_on, coalesce(valid_until, first_day_of(year * 12 + 12)), month_index
      )
    ))
  group by enrolment.id, person_id, insurance_year
),
said as (
  select *, 1 as rank, 'twice' as variant from twice
  union all by name select *, 2 as rank, 'over-contribution' as variant from over_contribution
  union all by name
  select person_id, insurance_year, min_by(fen, id) as fen, 3 as rank, 'employee-scheme' as variant
  from employee
  group by person_id, insurance_year
)
select 'PERSON' as subject_kind, person_id as subject_id, fen as amount_fen, variant
from said
qualify rank = min(rank) over (partition by person_id, insurance_year)
