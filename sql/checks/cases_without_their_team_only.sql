-- What belongs to a case, or hangs on something that does, asks whether the reading officer may read it: by a restrictive policy
-- named team_only, in the spelling that is worked out once a statement. Cases of other agencies, and what is only added to and never
-- read, are excepted; of the audit trail, which stays whole for its auditors, the index by case is not.
with belongs (name) as (
  select c.relname
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    and has_any_column_privilege('crosscase_app', c.oid, 'select, update')
    and c.relname not in ('case_acquaintance', 'team_only_case')
  union
  select name from (values ('case_file'), ('media_item'), ('media_listing'), ('media_step'), ('media_match'), ('signature'),
    ('custody_event'), ('intake_file'), ('intake_piece'), ('intake_refusal'), ('intake_repeat'), ('intake_settlement'),
    ('unpack_step'), ('link_decision'), ('link_seen')) as hangs (name))
select b.name as finding
from belongs b
where not exists (
  select from pg_policy p
  where p.polrelid = to_regclass('public.' || b.name) and p.polname = 'team_only' and not p.polpermissive and p.polcmd = '*'
    and 'crosscase_app'::regrole = any (p.polroles)
    and pg_get_expr(p.polqual, p.polrelid) ~ 'FROM hidden_(case|scope)\M')
union all
-- What hangs on a side of a link shows while that side does.
select c.relname
from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'side_id' and not a.attisdropped
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
  and not exists (
    select from pg_policy p
    where p.polrelid = c.oid and 'crosscase_app'::regrole = any (p.polroles)
      and pg_get_expr(p.polqual, p.polrelid) ~ 'FROM link_side\M');
