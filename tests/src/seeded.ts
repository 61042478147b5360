// Before the tests that judge a mutant: property tests draw the same inputs each time, so that a score can be repeated.
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_190_722 });
