-- Every table, then every view, by name, each followed by its columns in their order.
WITH relation AS (
    SELECT 'table' AS type, table_name AS name, comment
    FROM duckdb_tables() WHERE NOT internal AND database_name = current_database()
    UNION ALL
    SELECT 'view', view_name, comment
    FROM duckdb_views() WHERE NOT internal AND database_name = current_database()
),
line AS (
    SELECT type AS sort, name, 0 AS place, '' AS column_name, type, comment FROM relation
    UNION ALL
    SELECT relation.type, relation.name, held.column_index, held.column_name,
        CASE WHEN held.data_type LIKE 'ENUM(%' THEN 'ENUM' ELSE held.data_type END, held.comment
    FROM relation
    JOIN duckdb_columns() AS held
        ON held.table_name = relation.name AND held.database_name = current_database()
)
SELECT name, column_name, type, coalesce(comment, '') FROM line ORDER BY sort, name, place;
