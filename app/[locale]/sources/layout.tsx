export { NewsroomLayout as default } from '../newsroom-layout'
