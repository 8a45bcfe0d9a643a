/** The subject of a finding: indicator, role, subgroup and waves. */
package org.vpip.analysis.finding.subject;
