-- The same student aid twice in one semester: from two schools, for two stages, or two exclusive scholarships.
with student_grant as (
  select distinct person_id, key, paid_grant.programme, school_year, semester, kind, stage,
    school_id, is_pro_rata, paid_grant.decided_on, paid_fen
  from counted_member
  join paid_grant using (key)
  join education.award as aid on aid.id = key
  where paid_grant.programme in (
      'JY-PRE', 'JY-CE-B', 'JY-CE-N', 'JY-SS-G', 'JY-SS-F', 'JY-VE-G', 'JY-VE-F',
      'JY-HE-G', 'JY-HE-I', 'JY-HE-L', 'JY-HE-X'
    )
    and school_year is not null
    and paid_fen > 0
),
-- Grants of one group from different sides exclude each other. Preschool is no stage of a pupil.
compared as (
  select person_id, decided_on, paid_fen, 1 as rank, 'two-schools' as variant,
    school_year, semester, programme, kind, school_id as side
  from student_grant
  where not is_pro_rata
  union all by name
  select person_id, decided_on, paid_fen, 2 as rank, 'two-stages' as variant,
    school_year, semester,
    if(programme like 'JY-HE-%', 'HIGHER', nullif(stage, 'PRESCHOOL')) as side
  from student_grant
  where not is_pro_rata
  union all by name
  select person_id, decided_on, paid_fen, 3 as rank, 'exclusive-scholarships' as variant,
    school_year, programme as side
  from student_grant
  where programme = 'JY-HE-I' or kind = 'NATIONAL_SCHOLARSHIP'
),
paid_by_side as (
  select * exclude (decided_on, paid_fen), sum(paid_fen) as fen, max(decided_on) as last_decided_on
  from compared
  where side is not null
  group by all
),
clash as (
  select person_id, rank, variant, sum(fen) - max(fen) as lower_fen
  from paid_by_side
  group by person_id, rank, variant, school_year, semester, programme, kind
  having count(*) > 1
    and month_of(max(last_decided_on))
      >= month_of(getvariable('as_of')) + 1 - getvariable('education.lookbackMonths')
)
select 'PERSON' as subject_kind, person_id as subject_id, sum(lower_fen) as amount_fen, variant
from clash
group by person_id, rank, variant
qualify rank = min(rank) over (partition by person_id)
