-- A benefit paid to or for a person for months after the month of death, or granted once after it.
with dead as (
  select person_id, max(died_on) as died_on
  from civil_affairs.death
  where not is_revoked
  group by person_id
  having max(died_on) + getvariable('death.latencyDays')::integer <= getvariable('as_of')
),
drawn as (
  select distinct person_id, died_on, key, award.programme, cadence, decided_on
  from dead
  join counted_member using (person_id)
  join award using (key)
  where part_of is null
    -- Burial, bills of the last illness, and condolence are due after a death.
    and award.programme not in (
      'MZ-TEKUN-BURIAL', 'YB-INP', 'YB-OUT', 'YB-MAJOR', 'YB-TILT', 'WJ-EM', 'YJ-CONDOL'
    )
),
drawn_monthly as (from drawn where cadence = 'MONTHLY'),
monthly as (
  select person_id, fen
  from shares_of(drawn_monthly)
  join drawn_monthly using (key, person_id)
  where month > month_of(died_on)
),
late as (from drawn where cadence <> 'MONTHLY' and decided_on > died_on),
counted_with as (
  select late.person_id, late.key, mate.person_id as mate_id
  from late
  join counted_member as mate using (key)
  where mate.is_personal
    or touches_month(mate.member_from, mate.member_until, month_of(decided_on))
),
late_home as (from home semi join late using (person_id)),
housemate as (
  select household_id, person_id,
    bool_or(covers(member_from, member_until, getvariable('as_of'))) as is_there
  from civil_affairs.household_member
  semi join late_home using (household_id)
  group by household_id, person_id
),
-- Those who live where the dead person still counts as living; all who ever did where nobody lives now.
lives_with as (
  select own.person_id, mate.person_id as mate_id
  from (from housemate semi join late using (person_id)) as own
  join housemate as mate using (household_id)
  where (own.is_there and mate.is_there)
    or not exists (
      from housemate as any_mate
      where any_mate.household_id = own.household_id and any_mate.is_there
    )
),
survived as (
  select distinct person_id, key
  from (
    select person_id, key, mate_id from counted_with
    union all
    select person_id, key, mate_id from late join lives_with using (person_id)
  )
  where mate_id <> person_id
    and mate_id not in (select person_id from civil_affairs.death where not is_revoked)
),
one_off as (
  select late.person_id, paid_fen // count(distinct mate_id) as fen
  from late
  join paid_grant using (key)
  join counted_with using (person_id, key)
  left join healthcare_security.award as medical on medical.id = key
  where paid_fen > 0
    and case
      when insurance_year is not null then insurance_year > year(died_on)
      when late.programme in ('ZJ-RENO-D', 'ZJ-RENO-N', 'ZJ-RENO-C', 'YJ-REBUILD', 'YJ-REPAIR')
        then (late.person_id, late.key) not in (select (person_id, key) from survived)
      else true
    end
  group by late.person_id, late.key, paid_fen
  having bool_or(mate_id = late.person_id)
)
select 'PERSON' as subject_kind, person_id as subject_id, sum(fen) as amount_fen, null as variant
from (from monthly union all from one_off)
group by person_id
