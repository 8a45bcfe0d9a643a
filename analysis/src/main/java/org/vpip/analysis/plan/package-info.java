/** The plan: the indicators that a study announces, and the catalogue of methods that it can request. */
package org.vpip.analysis.plan;
