/** Evaluation: a plan and a study become findings. */
package org.vpip.analysis.evaluation;
