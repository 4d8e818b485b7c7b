-- Where each movie passes exactly once, after duplicates are settled. It keeps nothing: materialized views fill
-- the tables of the snapshot from it in one pass.
CREATE TABLE {db:Identifier}.settled ENGINE = Null EMPTY AS SELECT * FROM {staged:Identifier}.staging;
