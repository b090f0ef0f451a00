/** Vocabularies of the United Nations: the UNBIS Thesaurus and the Sustainable Development Goals. */
package org.focgraph.concepts;
