-- The exported books as all eight rules read them. What cannot be in them, `plain-books.sql` has made sure of.

set preserve_insertion_order = false;

create macro month_of(day) as (year(day) * 12 + month(day) - 1)::integer;
create macro first_day_of(month_index) as make_date(month_index // 12, month_index % 12 + 1, 1);
create macro months_later(day, months) as (day + to_months(months))::date;
create macro covers(since, until, day) as since <= day and (until is null or day < until);
create macro covers_month(since, until, month_index) as
  since <= first_day_of(month_index) and (until is null or first_day_of(month_index + 1) <= until);
create macro touches_month(since, until, month_index) as
  month_of(since) <= month_index and (until is null or first_day_of(month_index) < until);
create macro is_in_force(status) as status in ('ACTIVE', 'ENDED');
create macro current_area(code) as coalesce(getvariable('area_successions')[code], code);

create view recorded_member as
from civil_affairs.award_member
union all from healthcare_security.award_member
union all from education.award_member
union all from housing.award_member
union all from human_resources.award_member
union all from emergency_management.award_member;

-- Every award where its changes leave it, with its last review. No two departments give the same id, so that it is key
-- enough. What one department alone says of its awards stands in its own schema. One without members is in nobody's file.
create table award as
with recorded as (
  from civil_affairs.award
  union all by name from healthcare_security.award
  union all by name from education.award
  union all by name from housing.award
  union all by name from human_resources.award
  union all by name from emergency_management.award
),
event as (
  from civil_affairs.award_event
  union all from healthcare_security.award_event
  union all from education.award_event
  union all from housing.award_event
  union all from human_resources.award_event
  union all from emergency_management.award_event
),
history as (
  select award_id as id,
    max_by(kind, row(valid_from, id))
      filter (where kind in ('SUSPENDED', 'RESUMED', 'ENDED', 'REVOKED')) as last_change,
    max(valid_from) filter (where kind = 'REVIEWED') as reviewed_on
  from event
  group by award_id
)
select
  id as key,
  programme,
  unit,
  cadence,
  subject_id,
  current_area(county) as area,
  decided_on,
  valid_from,
  valid_until,
  case last_change when 'RESUMED' then 'ACTIVE' else coalesce(last_change, status) end as status,
  part_of,
  refers_to,
  review_due_on,
  reviewed_on
from recorded
join catalogue on catalogue.code = recorded.programme
left join history using (id)
where id in (select award_id from recorded_member);

-- Who each award is for. An award to a person is that person's for as long as it is paid.
create table member as
select key, person_id, is_counted, member_from, member_until, programme,
  unit = 'PERSON' as is_personal
from recorded_member
join award on key = award_id;

-- Who draws from each award.
create view counted_member as from member where is_counted;

-- The household of everybody, past members included; whoever lives in none is a household alone.
create table home as
select distinct person_id, coalesce(household_id, person_id) as household_id
from (select person_id from member)
full join civil_affairs.household_member using (person_id);

-- What every grant paid, month by month; a funding leg is a part of the award that it names.
create table grant_payment as
with recorded as (
  from civil_affairs.payment
  union all from healthcare_security.payment
  union all from education.payment
  union all from housing.payment
  union all from human_resources.payment
  union all from emergency_management.payment
),
leg as (
  select award.key as award_id, whole.key
  from award
  join award as whole on whole.key = coalesce(award.part_of, award.key) and whole.part_of is null
)
select key, month_of(coalesce(benefit_month, paid_on)) as month, sum(amount_fen)::bigint as fen
from recorded
join leg using (award_id)
where returned_on is null
group by all;

-- Months of which something is left after reversals.
create view paid_month as from grant_payment where fen > 0;

-- What every grant paid in the end; one that never paid is left out.
create table grant_total as
select key, sum(fen)::bigint as fen from grant_payment group by key;

create view paid_grant as
select award.*, fen as paid_fen
from award
join grant_total using (key);

-- The shares that people have in what their awards paid, month by month: `pairs` names awards and people.
create macro shares_of(pairs) as table
select own.key, own.person_id, paid.month, paid.fen // count(distinct mate.person_id) as fen
from (select distinct key, person_id from query_table(pairs)) as own
join paid_month as paid using (key)
join counted_member as mate using (key)
where mate.is_personal or touches_month(mate.member_from, mate.member_until, paid.month)
group by own.key, own.person_id, paid.month, paid.fen
having bool_or(mate.person_id = own.person_id);
