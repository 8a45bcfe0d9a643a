/** The details of a finding: tables, counts and tests that accompany its value. */
package org.vpip.analysis.finding.details;
