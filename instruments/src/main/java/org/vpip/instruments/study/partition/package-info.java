/** The groups by which the attributes of a study are told, where single codes have too few people. */
package org.vpip.instruments.study.partition;
