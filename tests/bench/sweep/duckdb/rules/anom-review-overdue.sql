-- Aid that goes on although nobody looked at it again in time, or although the status it rests on has expired.
with looked_at as (
  select award.*,
    case
      when award.programme in ('MZ-DIBAO-U', 'MZ-DIBAO-R', 'MZ-DIBAO-SP')
        then months_later(
          coalesce(reviewed_on, award.decided_on),
          if(
            review_class = 'IRREGULAR',
            getvariable('review.irregularMonths'),
            getvariable('review.stableMonths')
          )
        )
      when award.programme = 'ZJ-PRH-K' and keys_on is not null
        then months_later(coalesce(reviewed_on, keys_on), getvariable('review.statusMonths'))
      when award.programme in ('MZ-RIGID', 'JY-ST')
        then months_later(award.valid_from, getvariable('review.statusMonths'))
    end as lapsed_on
  from award
  left join civil_affairs.award as basic on basic.id = key
  left join housing.award as rented on rented.id = key
  where award.programme in (
      'MZ-DIBAO-U', 'MZ-DIBAO-R', 'MZ-DIBAO-SP', 'MZ-RIGID', 'JY-ST', 'ZJ-PRH-K'
    )
    and award.part_of is null
),
status as (
  -- GREATEST leaves out what is null. A later day that the decision or a decree names holds.
  select *, greatest(lapsed_on, review_due_on) as expired_on,
    is_in_force(status) and covers(valid_from, valid_until, getvariable('as_of')) as is_running
  from looked_at
  where lapsed_on is not null
),
expired as (
  from status where expired_on + getvariable('review.graceDays')::integer <= getvariable('as_of')
),
allowance as (
  select unit, subject_id,
    coalesce(sum(fen) filter (where first_day_of(month) >= expired_on), 0) as fen
  from expired
  join paid_month using (key)
  where programme in ('MZ-DIBAO-U', 'MZ-DIBAO-R', 'MZ-DIBAO-SP')
  group by key, unit, subject_id
  having bool_or(
    month > month_of(getvariable('as_of')) - getvariable('review.paidMonths')
    and month <= month_of(getvariable('as_of'))
  )
),
-- Disability subsidies paid on after the last certificate of the person.
certificate as (
  select person_id, max(valid_until) as expired_on
  from civil_affairs.disability_certificate
  group by person_id
  having count(*) = count(valid_until)
    and max(valid_until) + getvariable('review.graceDays')::integer <= getvariable('as_of')
),
subsidised as (
  select key, person_id
  from certificate
  join counted_member using (person_id)
  where programme in ('MZ-DIS-LIV', 'MZ-DIS-CARE')
),
uncertified as (
  select min_by(unit, row(month, valid_from, key)) as unit,
    min_by(subject_id, row(month, valid_from, key)) as subject_id,
    sum(fen) as fen
  from shares_of(subsidised)
  join certificate using (person_id)
  join award using (key)
  where first_day_of(month) >= expired_on
  group by person_id
),
-- Aid granted on a recognition as a student in difficulty that is older than a school year.
student_aid as (
  select key, decided_on, paid_fen, person_id, household_id
  from paid_grant
  join member using (key)
  join home using (person_id)
  where paid_grant.programme like 'JY-%' and paid_grant.programme <> 'JY-ST' and paid_fen > 0
),
recognition as (
  select distinct status.*, household_id
  from status
  join member using (key)
  join home using (person_id)
  where status.programme = 'JY-ST'
),
granted_since as (
  select distinct expired.key, expired.unit, expired.subject_id, student_aid.key as aid_key, paid_fen
  from expired
  join counted_member using (key)
  join student_aid using (person_id)
  where expired.programme = 'JY-ST'
    and is_running
    and student_aid.decided_on >= expired_on
    and is_in_force(expired.status)
    and expired.decided_on <= student_aid.decided_on
    and covers(expired.valid_from, expired.valid_until, student_aid.decided_on)
    and covers(member_from, member_until, student_aid.decided_on)
    and not exists (
      from recognition as other
      where other.household_id = student_aid.household_id
        and is_in_force(other.status)
        and other.decided_on <= student_aid.decided_on
        and covers(other.valid_from, other.valid_until, student_aid.decided_on)
        and student_aid.decided_on < other.expired_on
    )
),
student as (
  select unit, subject_id, sum(paid_fen) as fen from granted_since group by key, unit, subject_id
),
found as (
  select unit, subject_id, fen, null as variant from allowance
  union all
  select unit, subject_id, 0, 'rigid' from expired where programme = 'MZ-RIGID' and is_running
  union all
  select unit, subject_id, fen, 'certificate' from uncertified
  union all
  select unit, subject_id, fen, 'student' from student
  union all
  select unit, subject_id, 0, 'tenancy' from expired where programme = 'ZJ-PRH-K' and is_running
)
select if(unit = 'HOUSEHOLD', 'HOUSEHOLD', 'PERSON') as subject_kind, subject_id,
  fen as amount_fen, variant
from found
