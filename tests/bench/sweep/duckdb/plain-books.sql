-- What the rules in SQL take for granted of the books, and how many rows break it: none of a synthetic province.
with award as (
  from civil_affairs.award
  union all by name from healthcare_security.award
  union all by name from education.award
  union all by name from housing.award
  union all by name from human_resources.award
  union all by name from emergency_management.award
),
member as (
  from civil_affairs.award_member
  union all from healthcare_security.award_member
  union all from education.award_member
  union all from housing.award_member
  union all from human_resources.award_member
  union all from emergency_management.award_member
),
payment as (
  from civil_affairs.payment
  union all from healthcare_security.payment
  union all from education.payment
  union all from housing.payment
  union all from human_resources.payment
  union all from emergency_management.payment
),
event as (
  from civil_affairs.award_event
  union all from healthcare_security.award_event
  union all from education.award_event
  union all from housing.award_event
  union all from human_resources.award_event
  union all from emergency_management.award_event
),
delivery as (
  from civil_affairs.delivery
  union all from healthcare_security.delivery
  union all from education.delivery
  union all from housing.delivery
  union all from human_resources.delivery
  union all from emergency_management.delivery
),
-- The day from which each row could be known, and the days it holds.
known as (
  select decided_on as known_on, valid_from as since, valid_until as until from award
  union all select member_from, member_from, member_until from member
  union all select coalesce(returned_on, paid_on), null, null from payment
  union all select greatest(valid_from, decided_on), null, null from event
  union all select member_from, member_from, member_until from civil_affairs.household_member
  union all select valid_from, valid_from, valid_until from civil_affairs.hukou_residence
  union all select valid_from, valid_from, valid_until from civil_affairs.disability_certificate
  union all select valid_from, valid_from, valid_until from civil_affairs.custody_or_service
  union all select reported_on, died_on, reported_on from civil_affairs.death
  union all select enrolled_on, null, null from healthcare_security.insurance_enrolment
  union all select greatest(applied_on, decided_on), null, null from healthcare_security.application
),
broken as (
  select 'books that are complete' as assumption, 6 - count(*) as rows
  from delivery where complete_through >= getvariable('as_of')
  union all
  select 'nothing later than the day of the province', count(*)
  from known where known_on > getvariable('as_of')
  union all
  select 'nothing that ends before it starts', count(*) from known where until < since
  union all
  select 'funding legs of the programme of their award', count(*)
  from award as leg join award as whole on whole.id = leg.part_of
  where leg.programme <> whole.programme
  union all
  select 'ids that no two departments give', count(*) - count(distinct id) from award
  union all
  select 'people of one household', count(*) from (
    from civil_affairs.household_member
    select person_id
    group by person_id
    having count(distinct household_id) > 1
  )
)
from broken where rows <> 0
