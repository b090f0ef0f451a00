/** Texts of resolutions by paragraph, and what they say to the locators of the tables. */
package org.focgraph.texts;
