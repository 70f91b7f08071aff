-- A policy for writing says itself what may be written.
select c.relname || ': ' || p.polname as finding
from pg_policy p
join pg_class c on c.oid = p.polrelid
where c.relnamespace = 'public'::regnamespace
  and p.polcmd in ('*', 'a', 'w')
  and p.polwithcheck is null;
