/** What is handed out on paper or shown on a slide: links as squares to scan, codes to type. */
package org.vpip.app.letter;
