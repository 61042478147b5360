// The same as main.js for an Electron before 28, whose main process takes no ES module.
const { orFail, readyToLoad } = require('./ready.cjs');

const main = readyToLoad();
try {
  require(main);
} catch (error) {
  orFail(error);
}
