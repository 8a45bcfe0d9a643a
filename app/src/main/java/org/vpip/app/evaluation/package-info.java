/** Evaluation runs: from a study folder to reports, all of them or none. */
package org.vpip.app.evaluation;
