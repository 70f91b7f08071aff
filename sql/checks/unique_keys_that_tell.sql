-- A unique violation must not tell that another agency has a value: keys of an agency's tables begin with the agency, or
-- consist of the random id alone. The matcher's and linker's own tables are not written by the application's role.
--
-- Named exceptions: keys that begin with a media item or an intake: random ids that the server drew and never takes from a caller.
select c.relname || ': ' || i.relname as finding
from pg_index x
join pg_class c on c.oid = x.indrelid
join pg_class i on i.oid = x.indexrelid
join pg_attribute first on first.attrelid = c.oid and first.attnum = x.indkey[0]
where c.relnamespace = 'public'::regnamespace and x.indisunique
  and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'agency_id' and not a.attisdropped)
  and first.attname <> 'agency_id'
  and not (x.indnkeyatts = 1 and first.attname = 'id')
  and has_table_privilege('crosscase_app', c.oid, 'insert')
  and (c.relname, i.relname) not in (
    ('signature', 'signature_pkey'),
    ('signature', 'signature_by_number'),
    ('media_step', 'media_step_pkey'),
    ('unpack_step', 'unpack_step_pkey'));
