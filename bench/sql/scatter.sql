-- Synthetic branches round the middle of the first street, normally distributed (sigma 0.008 degrees, cut at 0.04), with values for
-- most properties. Every value is a hash of (row, salt), so every run makes the same rows. All names, people and numbers are invented.
-- in:  rows  how many
\set ON_ERROR_STOP on
set client_min_messages = warning;
begin;
create temporary table centre as
select street_code, id_prefix, st_x(st_centroid(st_envelope(outline))) as lon, st_y(st_centroid(st_envelope(outline))) as lat
from street order by street_code limit 1;
-- uniform in (0, 1)
create function pg_temp.u(i int, salt int) returns double precision language sql immutable as $$
  select ((hashint8extended(i, salt::bigint * 7919 + 20240601) >> 12) & 2251799813685247)::float8 / 2251799813685248 + 1e-16
$$;
-- standard normal (Box-Muller)
create function pg_temp.g(i int, salt int) returns double precision language sql immutable as $$
  select greatest(-5, least(5, sqrt(-2 * ln(pg_temp.u(i, salt))) * cos(2 * pi() * pg_temp.u(i, salt + 1))))
$$;
create temporary table communities as
select id, row_number() over (order by id) - 1 as n, count(*) over () as total from place where kind = 'communities' and visibility = 'public';

insert into place (street_code, kind, id, name, geom, community_id, address, entrance, phone, capture_datum, capture_lon, capture_lat,
                   capture_method, verification, secretary_name, org_type, sector, member_count, founded_on, honours)
select c.street_code, 'branches', c.id_prefix || '-BENCH-' || lpad(i::text, 6, '0'), '示例第' || i || '党支部',
       st_setsrid(st_makepoint(s.lon, s.lat), 4490), k.id,
       '示例路' || (1 + floor(pg_temp.u(i, 7) * 300)::int) || '号', '二楼，楼梯在左手边', '0731-8888 ' || lpad(floor(pg_temp.u(i, 4) * 10000)::int::text, 4, '0'),
       'cgcs2000', s.lon, s.lat, 'import',
       '{"position": {"step": 6, "verifiedAt": "2025-07-11"}, "contact": {"step": 6, "verifiedAt": "2025-09-05"}}',
       substr('王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗', 1 + floor(pg_temp.u(i, 2) * 20)::int, 1) || '示例',
       'branch', (array['government', 'community', 'non-public', 'social', 'public-institution', 'state-owned'])[1 + floor(pg_temp.u(i, 1) * 6)::int],
       3 + floor(pg_temp.u(i, 5) * 60)::int, date '1950-01-01' + floor(pg_temp.u(i, 6) * 27000)::int,
       '[{"title": "示例红旗党组织", "level": "street", "awardedOn": "2024-07-01"}]'
from generate_series(1, :rows) i
cross join centre c
cross join lateral (select round((c.lon + 0.008 * pg_temp.g(i, 11))::numeric, 7)::float8 as lon,
                           round((c.lat + 0.008 * pg_temp.g(i, 13))::numeric, 7)::float8 as lat) s
left join communities k on k.n = floor(pg_temp.u(i, 15) * k.total);
commit;
vacuum (analyze) place;
