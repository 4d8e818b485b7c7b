-- Sums of each year and company, for the best companies of some years. Company 0 holds the movies without a company,
-- year 0 those without a date. A movie counts whole in each of its companies.
-- Emitted from metrics/ by `npm run codegen`.
CREATE TABLE {db:Identifier}.metrics_by_company_year
(
    year          UInt16,
    company_id    UInt32,
    movie_count   SimpleAggregateFunction(sum, UInt64),
    budget_count  SimpleAggregateFunction(sum, UInt64),
    budget_sum    SimpleAggregateFunction(sum, Int64),
    revenue_count SimpleAggregateFunction(sum, UInt64),
    revenue_sum   SimpleAggregateFunction(sum, Int64),
    profit_count  SimpleAggregateFunction(sum, UInt64),
    profit_sum    SimpleAggregateFunction(sum, Int64)
)
ENGINE = AggregatingMergeTree
ORDER BY (year, company_id);

CREATE MATERIALIZED VIEW {db:Identifier}.metrics_by_company_year_mv TO {db:Identifier}.metrics_by_company_year AS
SELECT
    year,
    company_id,
    count() AS movie_count,
    count(budget) AS budget_count,
    sum(ifNull(budget, 0)) AS budget_sum,
    count(revenue) AS revenue_count,
    sum(ifNull(revenue, 0)) AS revenue_sum,
    count(profit) AS profit_count,
    sum(ifNull(profit, 0)) AS profit_sum
FROM
(
    SELECT
        year, budget, revenue, revenue - budget AS profit,
        arrayJoin(if(empty(company_ids), [0], company_ids)) AS company_id
    FROM {db:Identifier}.counted
)
GROUP BY year, company_id;
