/** `npm run layers`: the import directions between the folders. */
import process from 'node:process';
import { checkLayers, findLayerProblems } from './layer-check.mjs';
import { listProjectFiles } from './project-files.mjs';
import { projectRoot } from './project-root.mjs';

const report = await checkLayers(projectRoot, listProjectFiles(projectRoot));
const problems = findLayerProblems(report);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log(`${report.modules} files with ${report.dependencies} imports keep to their layers.`);
