-- The loads of drops that were made up, to have something to serve: how many movies those had says nothing of a real one.
CREATE TABLE IF NOT EXISTS {db:Identifier}.made_up_loads
(
    load String
)
ENGINE = MergeTree
ORDER BY load;
