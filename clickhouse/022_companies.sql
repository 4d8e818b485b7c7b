-- One row per company; where its name differs between movies, the last record of the drop has the say.
CREATE TABLE {db:Identifier}.companies
(
    id     UInt32,
    name   String,
    record UInt32
)
ENGINE = ReplacingMergeTree(record)
ORDER BY id;

CREATE MATERIALIZED VIEW {db:Identifier}.companies_mv TO {db:Identifier}.companies AS
SELECT company.id AS id, company.name AS name, record
FROM {db:Identifier}.settled
ARRAY JOIN companies AS company;
