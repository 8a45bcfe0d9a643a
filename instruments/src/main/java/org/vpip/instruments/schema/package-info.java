/** The catalogue of every sheet, column and key of a study folder, which the readers and docs/study-folder.md share. */
package org.vpip.instruments.schema;
