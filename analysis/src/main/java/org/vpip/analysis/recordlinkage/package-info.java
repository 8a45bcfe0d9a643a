/** Record linkage: one person's answers at several waves, linked by self-generated codes. */
package org.vpip.analysis.recordlinkage;
