-- None is needed so far; one that is goes into this list, with a pinned search_path.
select p.oid::regprocedure::text as finding
from pg_proc p
where p.pronamespace = 'public'::regnamespace
  and (p.prosecdef or p.proleakproof)
  and p.oid::regprocedure::text not in ('');
