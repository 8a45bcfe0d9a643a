/** The made-up community in memory: people, answers, ties and meetings, drawn by chance from a seed. */
package org.vpip.sample.community;
