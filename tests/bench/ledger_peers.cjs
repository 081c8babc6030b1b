/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
/* DuckDB, for ledger_bench.py: node ledger_peers.cjs FOLDER TOTALS-SQL OVERDUE-SQL. Prints what each takes in
 * milliseconds, of questions the median, of loads the best of three as the ledger gives it: {"totals", "overdue",
 * "csv", "ndjson", "csv-keyed", "ndjson-keyed", "answer": [...], "n_overdue"}. */
const path = require('path');
const {DuckDBInstance} = require('@duckdb/node-api');
const [folder, totals, overdue] = process.argv.slice(2);

async function time(rounds, body) {
    const times = [];
    for (let i = 0; i < rounds; i++) {
        const begin = process.hrtime.bigint();
        await body();
        times.push(Number(process.hrtime.bigint() - begin) / 1e6);
    }
    return times.sort((a, b) => a - b);
}

async function measure(rounds, body) {
    return (await time(rounds, body))[Math.floor(rounds / 2)];
}

(async () => {
    const instance = await DuckDBInstance.create(':memory:');
    const db = await instance.connect();
    const quote = name => `'${path.join(folder, name).replaceAll("'", "''")}'`;
    await db.run(`CREATE TABLE obligations AS SELECT * FROM read_csv(${quote('rows.csv')}, header = true)`);
    const figures = {};
    let answer, n_overdue;
    figures.totals = await measure(11, async () => {
        answer = (await db.runAndReadAll(totals)).getRows()[0].map(Number);
    });
    figures.overdue = await measure(5, async () => {
        n_overdue = (await db.runAndReadAll(overdue)).getRows().length;
    });
    const readers = {
        csv: `read_csv(${quote('events.csv')}, header = true)`,
        ndjson: `read_json(${quote('events.ndjson')}, format = 'newline_delimited')`,
    };
    const columns = 'id, kind, task, unit, "at", recorded';
    for (const [name, reader] of Object.entries(readers)) {
        figures[name] = (await time(3, async () => {
            await db.run('DROP TABLE IF EXISTS events');
            await db.run(`CREATE TABLE events AS SELECT * FROM ${reader}`);
        }))[0];
        figures[`${name}-keyed`] = (await time(3, async () => {
            await db.run('DROP TABLE IF EXISTS events');
            await db.run('CREATE TABLE events (id VARCHAR, kind VARCHAR, task VARCHAR, unit VARCHAR, "at" TIMESTAMP, ' +
                         'recorded TIMESTAMP, PRIMARY KEY (unit, id))');
            await db.run(`INSERT INTO events SELECT ${columns} FROM ${reader}`);
        }))[0];
    }
    console.log(JSON.stringify({...figures, answer, n_overdue}));
})().catch(error => {
    console.error(error);
    process.exit(1);
});
