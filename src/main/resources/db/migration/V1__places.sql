-- The street, its places, who changed what: everything that is expensive to change later.
-- Coordinates are EPSG:4490 (CGCS2000 degrees), x = longitude, y = latitude.
-- Plain SQL and QGIS write here too, so the rules live in constraints and triggers, not in the service.

create extension if not exists postgis;
create extension if not exists pg_trgm;

-- ---------------------------------------------------------------- rules as functions

-- 统一社会信用代码: 18 characters, the last is the check character of GB 32100-2015 (weights 3^i mod 31).
create function uscc_is_valid(uscc text) returns boolean
language sql immutable strict parallel safe as $$
  select uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'
    and (select (31 - sum((strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(uscc, i, 1)) - 1)
                          * (array[1,3,9,27,19,26,16,17,20,29,25,13,8,24,10,30,28])[i]) % 31) % 31
         from generate_series(1, 17) i)
      = strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(uscc, 18, 1)) - 1
$$;

-- A position is finite and in China; a shape is valid and not empty. NaN is greater than all in PostgreSQL, so BETWEEN refuses it.
create function geometry_is_sound(geom geometry) returns boolean
language sql immutable strict parallel safe as $$
  select st_srid(geom) = 4490 and st_coorddim(geom) = 2 and not st_isempty(geom)
    and st_xmin(geom) between 73 and 136 and st_xmax(geom) between 73 and 136
    and st_ymin(geom) between 3 and 54 and st_ymax(geom) between 3 and 54
    and st_isvalid(geom)
$$;

-- Where an area is labelled and, where areas are not public, all that is seen of it: with the seven decimals that are sent,
-- so that what was sent can be asked for.
create function area_label_point(geom geometry) returns geometry
language sql immutable strict parallel safe as $$
  select st_setsrid(st_makepoint(round(st_x(p)::numeric, 7)::double precision, round(st_y(p)::numeric, 7)::double precision), st_srid(geom))
  from st_pointonsurface(geom) p
$$;

-- What the public may search: names, address and id, never a staff or masked property.
create function place_search_text(id text, name text, former_names text[], address text) returns text
language sql immutable parallel safe as $$
  select lower(id || ' ' || name || ' ' || array_to_string(former_names, ' ') || ' ' || coalesce(address, ''))
$$;

-- ---------------------------------------------------------------- map

-- One row: which map this is. It is part of every ETag, because versions and numbers of changes begin anew in another database;
-- a restored backup takes a new one.
create table map (
  map_id   uuid not null default gen_random_uuid(),
  only_one boolean primary key default true check (only_one)
);
insert into map default values;

-- ---------------------------------------------------------------- street

create table street (
  street_code       text primary key check (street_code ~ '^[0-9]{12}$'),
  code_authority    text not null,
  code_edition      text not null,
  name              text not null check (char_length(name) between 1 and 100),
  name_en           text,
  title             text not null check (char_length(title) between 1 and 100),
  title_en          text,
  id_prefix         text not null unique check (id_prefix ~ '^[A-Z]{2,6}$'),
  outline           geometry(MultiPolygon, 4490) not null check (geometry_is_sound(outline)),
  metric_srid       integer not null check (metric_srid between 4534 and 4554),
  public_boundaries text[] not null default '{}',
  time_zone         text not null,
  map_review_number text,
  phone             text,
  sample            boolean not null default false
);
comment on column street.code_authority is 'whose code: NBS and MCA differ';
comment on column street.metric_srid is 'CGCS2000 3-degree Gauss-Kruger zone of the centre: central meridian 3 * round(lon / 3)';
comment on column street.public_boundaries is 'collections whose areas the public sees as areas; of the others it sees a label point';
create index street_outline_gist on street using gist (outline);

-- Files that belong to a street and are served as they are (its own basemap).
create table street_file (
  street_code text not null references street,
  name        text not null check (name ~ '^[a-z0-9.-]{1,60}$'),
  media_type  text not null,
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content     bytea not null,
  primary key (street_code, name)
);
create index street_file_sha256 on street_file (sha256);

-- Fixed things one walks from: station exits, metro exits, squares.
create table landmark (
  street_code text not null references street,
  id          text not null check (id ~ '^[A-Za-z0-9_-]{1,40}$'),
  kind        text not null check (kind in ('station-exit', 'metro-exit', 'square')),
  name        text not null check (char_length(name) between 1 and 100),
  name_en     text,
  geom        geometry(Point, 4490) not null check (geometry_is_sound(geom)),
  primary key (street_code, id)
);

-- ---------------------------------------------------------------- who, when, why

create table change_set (
  change_set_id bigint generated always as identity primary key,
  street_code   text references street,
  actor         text not null,
  why           text,
  source        text not null,
  effective_on  date,
  opened_at     timestamptz not null default now(),
  xid           xid8 not null default pg_current_xact_id()
);
comment on column change_set.source is 'where the change came from: sample, import, page, api, sql';
create index change_set_street on change_set (street_code, change_set_id);

-- ---------------------------------------------------------------- place

create table place_kind (
  kind text primary key check (kind ~ '^[a-z][a-z-]{1,38}[a-z]$')
);
insert into place_kind values ('communities'), ('branches'), ('enterprises'), ('stations'), ('posts');

create sequence place_pk_seq;

create table place (
  street_code  text not null references street,
  pk           bigint not null default nextval('place_pk_seq'),
  kind         text not null references place_kind,
  id           text not null,
  name         text not null,
  former_names text[] not null default '{}',
  status       text not null default 'active',
  withdrawn    boolean not null default false,
  -- The one place that says who may see the record at all: public, staff (planned, closed) or hidden (entered by mistake).
  visibility   text not null generated always as (
                 case when withdrawn then 'hidden' when status = 'active' then 'public' else 'staff' end) stored,
  geom         geometry(Geometry, 4490),
  label_point  geometry(Point, 4490) generated always as (
                 case when geometrytype(geom) <> 'POINT' then area_label_point(geom) end) stored,
  community_id text,
  address      text,
  entrance     text,
  phone        text,
  contact_mobile text,
  staff_note   text,
  photos       text[] not null default '{}',
  capture_datum  text,
  capture_lon    double precision,
  capture_lat    double precision,
  capture_method text,
  capture_accuracy_metres double precision,
  verification jsonb not null default '{}',
  version      integer not null default 1,
  updated_at   timestamptz not null default now(),
  effective_on date,
  search_text  text not null generated always as (place_search_text(id, name, former_names, address)) stored,

  -- communities
  division_code  text,
  population     integer,
  brand_name     text,
  brand_story    text,
  premises_area  double precision,
  -- communities, branches
  secretary_name text,
  -- branches
  org_type       text,
  sector         text,
  parent_id      text,
  secretary_mobile text,
  founded_on     date,
  term_ends_on   date,
  honours        jsonb,
  -- communities, branches, enterprises
  member_count   integer,
  -- enterprises
  uscc           text,
  industry       text,
  employee_count integer,
  coverage       text,
  branch_id      text,
  liaison_name   text,
  visit_leader   text,
  -- stations
  station_type   text,
  floor_area     double precision,
  seats          integer,
  booking_url    text,
  -- stations, posts
  services       text[],
  opening_hours  text,
  host_branch_id text,
  -- posts
  bring          text[],
  nearest_exit   text,
  floating_member_count integer,

  -- pk alone is Hibernate's id; the street leads so that the table can be spread by street without touching a key.
  primary key (street_code, pk),
  constraint place_id_unique unique (kind, id),
  constraint place_id_form check (id ~ '^[A-Za-z0-9_-]{1,40}$'),
  constraint place_name_form check (char_length(name) between 1 and 100 and name = btrim(name) and name !~ '[[:cntrl:]]'),
  constraint place_status check (status in ('active', 'planned', 'closed')),
  constraint place_position check (case when geom is null then status = 'planned' else geometry_is_sound(geom) end),
  constraint place_shape check (geometrytype(geom) in ('POINT', 'MULTIPOLYGON')),
  constraint community_is_an_area check (kind <> 'communities' or geometrytype(geom) = 'MULTIPOLYGON'),
  constraint place_is_a_point check (kind not in ('branches', 'enterprises', 'stations', 'posts') or geometrytype(geom) = 'POINT'),
  constraint place_texts check (char_length(address) <= 200 and char_length(entrance) <= 200),
  constraint place_phone check (phone !~ '(^|[^0-9])(0|0086|[+]?86)?1[3-9][0-9]{9}([^0-9]|$)'
    and regexp_replace(phone, '[ -]', '', 'g') !~ '(^|[^0-9])(0|0086|[+]?86)?1[3-9][0-9]{9}([^0-9]|$)'),
  constraint place_capture check (
    capture_datum in ('cgcs2000', 'wgs84', 'gcj02', 'bd09') and capture_method in ('gps', 'map', 'address', 'import')
    and capture_lon between -180 and 180 and capture_lat between -90 and 90 and capture_accuracy_metres between 0 and 100000),
  constraint place_verification check (jsonb_typeof(verification) = 'object'),
  constraint place_counts check (population >= 0 and member_count >= 0 and employee_count >= 0 and seats >= 0
    and floating_member_count >= 0 and premises_area >= 0 and floor_area >= 0),
  constraint community_division_code check (division_code ~ '^[0-9]{12}$'),
  constraint branch_org_type check (org_type in ('working-committee', 'committee', 'general-branch', 'branch', 'joint-branch')),
  constraint branch_sector check (sector in ('government', 'community', 'non-public', 'social', 'public-institution', 'state-owned')),
  constraint branch_parent_is_another check (parent_id <> id),
  constraint branch_honours check (jsonb_typeof(honours) = 'array'),
  constraint enterprise_uscc check (uscc_is_valid(uscc)),
  constraint enterprise_industry check (industry ~ '^[A-T]$'),
  constraint enterprise_coverage check (coverage in ('own-branch', 'joint-branch', 'liaison', 'none')),
  constraint station_type_known check (station_type in ('party-service-centre', 'floating-member-station', 'floating-member-home',
    'pioneer-studio', 'opinion-radio', 'neighbour-watch', 'micro-charity', 'community-steward', 'direct-line')),
  constraint services_known check (services <@ array['free-reading', 'internet', 'water', 'charging', 'rest', 'toilet', 'nursing',
    'accessible', 'policy-advice', 'membership-advice', 'volunteering', 'luggage']),
  constraint station_booking_url check (booking_url ~ '^https://'),
  constraint branch_required check (kind <> 'branches' or (org_type is not null and sector is not null)),
  constraint community_required check (kind <> 'communities' or division_code is not null),
  constraint station_required check (kind <> 'stations' or (station_type is not null and services is not null)),
  constraint post_required check (kind <> 'posts' or (services is not null and bring is not null)),
  -- Deferrable, so that two names can be swapped in one change set; an exclusion because a unique constraint knows no WHERE.
  constraint place_name_unique exclude using btree
    (street_code with =, kind with =, (coalesce(community_id, '')) with =, name with =)
    where (status <> 'closed' and not withdrawn) deferrable initially deferred,
  constraint enterprise_uscc_unique exclude using btree (uscc with =)
    where (uscc is not null and status <> 'closed' and not withdrawn) deferrable initially deferred,
  constraint community_code_unique exclude using btree (division_code with =)
    where (division_code is not null and status <> 'closed' and not withdrawn) deferrable initially deferred
);
alter sequence place_pk_seq owned by place.pk;

create index place_pk on place (pk);
create index place_public_geom_gist on place using gist (geom) where visibility = 'public';
create index place_public_kind on place (kind, pk) where visibility = 'public';
create index place_public_updated on place (kind, updated_at, pk) where visibility = 'public';
create index place_public_street on place (street_code, kind, pk) where visibility = 'public';
create index place_public_search_trgm on place using gin (search_text gin_trgm_ops) where visibility = 'public';
create index place_parent on place (parent_id) where parent_id is not null;
create index place_community on place (community_id, kind) where community_id is not null;
create index place_branch on place (branch_id) where branch_id is not null;
create index place_host_branch on place (host_branch_id) where host_branch_id is not null;

-- ---------------------------------------------------------------- history, which is also the change feed

create table place_version (
  street_code   text not null,
  pk            bigint not null,
  version       integer not null,
  kind          text not null,
  id            text not null,
  change_set_id bigint not null references change_set,
  recorded_at   timestamptz not null default clock_timestamp(),
  effective_on  date,
  xid           xid8 not null default pg_current_xact_id(),
  changed       jsonb,
  state         jsonb not null,
  primary key (street_code, pk, version)
);
comment on column place_version.xid is 'read the feed by (xid, pk, version) below pg_snapshot_xmin(pg_current_snapshot()): a slow transaction is never skipped';
comment on column place_version.changed is 'the old values of what this version changed; null for the first version';
comment on column place_version.state is 'the whole row as this version left it';
create index place_version_feed on place_version (xid, pk, version);
create index place_version_change_set on place_version (change_set_id);

-- How often each collection changed: the number in the ETag of its lists. Several rows a collection, because one row would make
-- writers queue behind each other: each writer takes any row that nobody holds, so nobody waits and nothing can deadlock.
create table collection_change (
  kind    text not null,
  shard   bigint generated always as identity,
  changes bigint not null,
  primary key (kind, shard)
);
