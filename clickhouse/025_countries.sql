-- One row per production country, by its ISO 3166-1 code.
CREATE TABLE {db:Identifier}.countries
(
    code   String,
    name   String,
    record UInt32
)
ENGINE = ReplacingMergeTree(record)
ORDER BY code;

CREATE MATERIALIZED VIEW {db:Identifier}.countries_mv TO {db:Identifier}.countries AS
SELECT country.code AS code, country.name AS name, record
FROM {db:Identifier}.settled
ARRAY JOIN countries AS country;
