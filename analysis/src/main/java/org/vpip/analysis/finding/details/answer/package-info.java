/** Details of findings from the answers of people to scales and items. */
package org.vpip.analysis.finding.details.answer;
