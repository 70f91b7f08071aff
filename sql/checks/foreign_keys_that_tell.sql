-- Foreign keys are checked past the policies: between tables of agencies they carry the agency, so that a reference to
-- another agency's row fails as one to no row.
select f.conrelid::regclass || ': ' || f.conname as finding
from pg_constraint f
where f.contype = 'f' and f.connamespace = 'public'::regnamespace
  and has_table_privilege('crosscase_app', f.conrelid, 'insert')
  and exists (select from pg_attribute a where a.attrelid = f.confrelid and a.attname = 'agency_id')
  and not exists (
    select from unnest(f.conkey, f.confkey) as k (own, other)
    join pg_attribute o on o.attrelid = f.conrelid and o.attnum = k.own and o.attname = 'agency_id'
    join pg_attribute r on r.attrelid = f.confrelid and r.attnum = k.other and r.attname = 'agency_id');
