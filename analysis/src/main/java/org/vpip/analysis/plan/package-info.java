/** The plan: the indicators a study promised, and the catalogue of methods that they can ask for. */
package org.vpip.analysis.plan;
