-- A public rental home and a rental subsidy for one household at the same time.
with lease as (
  select key, award.subject_id, award.valid_from, award.valid_until, keys_on, decanted_from,
    decanted_until
  from award
  join housing.award as rented on rented.id = key
  where award.programme = 'ZJ-PRH-K'
    and award.part_of is null
    and award.status <> 'REVOKED'
    and not is_independent_family
    and keys_on is not null
),
subsidy as (
  select key
  from award
  join housing.award as rented on rented.id = key
  where award.programme = 'ZJ-PRH-S' and award.part_of is null and not is_independent_family
),
pair as (
  select distinct lease.key as lease_key, subsidy.key as subsidy_key,
    tenant.person_id as tenant_id, recipient.person_id as recipient_id, home.household_id
  from lease
  join member as tenant using (key)
  join home using (person_id)
  join home as other_home using (household_id)
  join member as recipient on recipient.person_id = other_home.person_id
  join subsidy on subsidy.key = recipient.key
),
housed as (
  select distinct lease_key, subsidy_key, household_id, paid.month, paid.fen
  from pair
  join lease on lease.key = lease_key
  join paid_month as paid on paid.key = subsidy_key
  where covers_month(valid_from, valid_until, paid.month)
    and paid.month > month_of(keys_on) + getvariable('housing.handoverGraceMonths')
    and (decanted_from is null or not touches_month(decanted_from, decanted_until, paid.month))
    and (
      tenant_id = recipient_id
      or exists (
        from civil_affairs.household_member as one
        join civil_affairs.household_member as other using (household_id)
        where one.person_id = tenant_id
          and other.person_id = recipient_id
          and covers(one.member_from, one.member_until, first_day_of(paid.month))
          and covers(other.member_from, other.member_until, first_day_of(paid.month))
      )
    )
),
lived_in as (
  select distinct household_id
  from civil_affairs.household_member
  where covers(member_from, member_until, getvariable('as_of'))
)
select 'HOUSEHOLD' as subject_kind,
  coalesce(lived_in.household_id, any_value(subject_id)) as subject_id,
  sum(fen) as amount_fen,
  null as variant
from housed
join lease on lease.key = lease_key
left join lived_in using (household_id)
group by lease_key, subsidy_key, household_id, lived_in.household_id
