/** The database: address, connection failures, schema migration, transactions, locks and durable writes. */
package org.vpip.app.storage.database;
