/** What every data set that can be imported has: a description, files, a conversion to statements and an account of it. */
package org.focgraph.dataset;
