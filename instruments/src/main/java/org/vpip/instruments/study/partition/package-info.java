/** The groups by which the attributes of a study are published, where single codes have too few people. */
package org.vpip.instruments.study.partition;
