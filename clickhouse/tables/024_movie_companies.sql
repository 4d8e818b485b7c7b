-- Which movie has which company, in the source's order, and by which name: names may differ between movies.
CREATE TABLE {db:Identifier}.movie_companies
(
    movie_id   UInt32,
    company_id UInt32,
    position   UInt16,
    name       String
)
ENGINE = MergeTree
ORDER BY (movie_id, position);

CREATE MATERIALIZED VIEW {db:Identifier}.movie_companies_mv TO {db:Identifier}.movie_companies AS
SELECT id AS movie_id, company.id AS company_id, position, company.name AS name
FROM {db:Identifier}.settled
ARRAY JOIN companies AS company, arrayEnumerate(companies) AS position;
