/** Running an evaluation: study folder in, reports out, all of them or none. */
package org.vpip.app.evaluation;
