-- The staged records that a later record of the same movie replaces: the last one wins.
CREATE TABLE {db:Identifier}.superseded ENGINE = Memory AS
WITH repeated AS (SELECT id, max(record) AS last FROM {db:Identifier}.staging GROUP BY id HAVING count() > 1)
SELECT record
FROM {db:Identifier}.staging
WHERE id IN (SELECT id FROM repeated) AND record NOT IN (SELECT last FROM repeated);
