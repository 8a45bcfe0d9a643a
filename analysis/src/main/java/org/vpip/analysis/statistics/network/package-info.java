/** Measures of networks, of people in them and of their change; people are numbered from 0. */
package org.vpip.analysis.statistics.network;
