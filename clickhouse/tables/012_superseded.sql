-- The staged records that a later record of the same movie replaces: the last one wins.
-- Emitted from movies/ by `npm run codegen`.
CREATE TABLE {db:Identifier}.superseded ENGINE = Memory AS
SELECT record
FROM {db:Identifier}.{staging:Identifier}
INNER JOIN
(
    SELECT id, max(record) AS last
    FROM {db:Identifier}.{staging:Identifier}
    GROUP BY id
    HAVING count() > 1
) AS repeated USING id
WHERE record < last;
