/** Fictitious community in memory: people, answers, ties and meetings, drawn at random from a seed. */
package org.vpip.sample.community;
