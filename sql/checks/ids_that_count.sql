-- An id that others may see tells neither volume nor time: no serial or identity column, no default but a version 4 UUID.
select c.relname || '.' || a.attname as finding
from pg_attribute a
join pg_class c on c.oid = a.attrelid
left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'id' and not a.attisdropped
  and (a.atttypid <> 'uuid'::regtype or a.attidentity <> ''
    or coalesce(pg_get_expr(d.adbin, d.adrelid), 'gen_random_uuid()') <> 'gen_random_uuid()');
