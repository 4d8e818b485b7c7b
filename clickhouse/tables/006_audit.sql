-- Who did what. Nothing is ever taken away here.
CREATE TABLE IF NOT EXISTS {db:Identifier}.audit_notes
(
    at      DateTime64(3, 'UTC'),
    id      String,
    action  Enum8('key_created' = 1, 'key_revoked' = 2, 'published' = 3, 'rolled_back' = 4, 'pruned' = 5),
    who     String,
    subject String,
    details String
)
ENGINE = MergeTree
ORDER BY at;

-- The row that publishes a snapshot is its entry: no publication can lack one.
CREATE OR REPLACE VIEW {db:Identifier}.audit AS
SELECT at, id, action, who, subject, details
FROM {db:Identifier}.audit_notes
UNION ALL
SELECT
    published_at AS at,
    concat('publication-', toString(publication)) AS id,
    CAST(
        if(snapshot < before, 'rolled_back', 'published'),
        'Enum8(\'key_created\' = 1, \'key_revoked\' = 2, \'published\' = 3, \'rolled_back\' = 4, \'pruned\' = 5)'
    ) AS action,
    published_by AS who,
    concat('snapshot ', toString(snapshot)) AS subject,
    if(before = 0, 'nothing was served before', concat('before, snapshot ', toString(before), ' was served')) AS details
FROM
(
    SELECT
        publication,
        snapshot,
        published_at,
        published_by,
        lagInFrame(snapshot, 1, toUInt32(0)) OVER (ORDER BY publication ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS before
    FROM {db:Identifier}.snapshots
);
